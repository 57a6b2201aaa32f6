/** A design of `size` elements in cells of twenty, with a flow through each cell of which one step leads into the next cell. */
export function cells(size: number): string {
  const cells = Math.max(1, Math.round(size / 20));
  const lines: string[] = ['actor users', 'region us-east-1 {'];
  for (let c = 0; c < cells; c++) {
    lines.push(`  api-gateway api${c} { type: http }`);
    for (let i = 0; i < 9; i++)
      lines.push(`  lambda f${c}-${i} { memory: 512 MB, latency: p50 40 ms, timeout: 3 s }`, `  dynamodb t${c}-${i} { partition-key: id, item: 1 KB }`);
    lines.push(`  sqs q${c}`);
  }
  lines.push('}');
  const flows: string[] = [];
  for (let c = 0; c < cells; c++) {
    lines.push(`users -> api${c}`, `f${c}-0 ~> q${c}`);
    flows.push(`flow flow${c} {`, '  rate: 200 rps', `  users -> api${c}`);
    for (let i = 0; i < 9; i++) {
      lines.push(`api${c} -> f${c}-${i} { timeout: 5 s }`, `f${c}-${i} -> t${c}-${i} { access: read }`);
      flows.push(`  ${i + 1}0%: api${c} -> f${c}-${i} -> t${c}-${i}`);
    }
    if (c + 1 < cells) {
      lines.push(`f${c}-1 -> api${c + 1}`);
      flows.push(`  1%: f${c}-1 -> api${c + 1} -> f${c + 1}-0 -> t${c + 1}-0`);
    }
    flows.push('}');
  }
  return [...lines, ...flows].join('\n');
}
