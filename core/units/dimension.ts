/**
 * What a number measures. Base units, in which every quantity is held:
 * `duration` s, `data` B, `data-rate` B/s, `rate` 1/s, `money` USD, `money-rate` USD/month (730 h),
 * `ratio` 1 (100 % = 1), `count` 1.
 */
export type DimensionName = 'duration' | 'data' | 'data-rate' | 'rate' | 'money' | 'money-rate' | 'ratio' | 'count';
