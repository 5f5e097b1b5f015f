/** One text as somebody pastes it. */
export interface Pasted {
  text: string;
  title: string;
  url: string;
}
export interface About {
  readonly outlet: string;
  readonly published: string;
  readonly by: string | null;
}

const given = (value: string): string | null => (value.trim() === '' ? null : value.trim());

/** Files as a form; fields that are empty are left out. */
export function formOf(files: readonly File[], about: About): FormData {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  for (const [name, value] of Object.entries(about)) {
    const told = given(value ?? '');
    if (told !== null) form.append(name, told);
  }
  return form;
}

/** One text as the API takes it. The text itself stays as it is, code point for code point. */
export function textOf(pasted: Pasted, about: About): Record<string, string | null> {
  return {
    text: pasted.text,
    title: given(pasted.title),
    url: given(pasted.url),
    outlet: given(about.outlet),
    published: given(about.published),
    by: about.by,
  };
}
