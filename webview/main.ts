import { fontData } from '../core/diagram/font/data.ts';
import { connect } from './host.ts';
import { startPreview } from './preview.ts';

/** The font that the layout measured with: without it words would not fit their boxes. */
for (const weight of [400, 600] as const) {
  document.fonts.add(new FontFace('Inter', `url(data:font/woff2;base64,${fontData[weight]})`, { weight: String(weight) }));
}

startPreview(document.body, connect());
