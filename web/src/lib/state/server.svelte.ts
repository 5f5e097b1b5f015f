import { get, setCsrfToken } from '$lib/api/client';
import type { About } from '$lib/api/types';

/** Who is served by what: versions, mode, role. */
class ServerState {
  about = $state.raw<About | null>(null);

  async load(): Promise<void> {
    try {
      this.about = await get<About>('/about');
      setCsrfToken(this.about.csrf);
    } catch {
      this.about = null;
    }
  }

  get role(): string {
    return this.about?.who.role ?? 'reader';
  }
  /** Whether judgements and new articles are taken from this person. */
  get canEdit(): boolean {
    return this.role === 'editor' || this.role === 'admin';
  }
}

export const server = new ServerState();
