import { Uri, window, workspace, type ExtensionContext } from 'vscode';
import { templates } from '../catalog/templates.ts';

/** Opens a new file, not saved yet, that begins as one of the templates. */
export async function newArchitecture({ extensionUri }: ExtensionContext, id?: string): Promise<void> {
  const items = templates.map((template) => ({ label: template.label, detail: template.description, template }));
  const picked =
    id === undefined
      ? await window.showQuickPick(items, { title: 'New Architecture', placeHolder: 'What does it begin as?' })
      : items.find(({ template }) => template.id === id);
  if (!picked) return;
  const content = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, 'examples', picked.template.file)));
  await window.showTextDocument(await workspace.openTextDocument({ language: 'arch', content }));
}
