import { Component, type ReactNode } from 'react';
import { flush, useOpenStory } from '../story';
import './ErrorScreen.css';

interface State {
  readonly error: Error | null;
}

/**
 * Shown in place of the window when drawing it failed. The story is not part of what failed: it is saved, and its text
 * shown to be copied. In both languages, since the dictionaries may be what broke.
 */
export class ErrorScreen extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(): void {
    void flush();
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const story = useOpenStory.getState().open?.story;
    return (
      <main className="error-screen">
        <h1>Stet không vẽ được cửa sổ / Stet could not draw the window</h1>
        <p>{error.message}</p>
        <button type="button" onClick={() => void flush().then(() => location.reload())}>
          Mở lại / Reload
        </button>
        {story && <textarea readOnly rows={20} aria-label="Story" value={JSON.stringify(story, null, 2)} />}
      </main>
    );
  }
}
