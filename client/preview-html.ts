/** The page that a preview panel loads. Knows nothing of VS Code, so that tests open the very same page in a browser. */
export interface PreviewPage {
  /** What VS Code calls the panel's own files in a content security policy. */
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  /** Fresh for each page: only the script that carries it runs. */
  readonly nonce: string;
  /** The document that the panel shows. */
  readonly uri: string;
}

export function previewHtml({ cspSource, script, style, nonce, uri }: PreviewPage): string {
  // `data:` is for the font that the layout measured with, which the script carries.
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${cspSource}; font-src data:`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escape(style)}">
<title>Lintel preview</title>
</head>
<body data-uri="${escape(uri)}" data-vscode-context='{"preventDefaultContextMenuItems": true}'>
<script nonce="${escape(nonce)}" src="${escape(script)}"></script>
</body>
</html>
`;
}

const escape = (text: string): string => text.replace(/[&<>"]/gu, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
