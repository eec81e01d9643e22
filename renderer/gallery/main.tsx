import { createRoot } from 'react-dom/client';
import { langSchema } from '../../shared/story';
import '../ui/base/fonts.css';
import '../ui/base/tokens.css';
import '../ui/base/elements.css';
import '../ui/card.css';
import { Gallery } from './Gallery';

// `?lang=vi&theme=dark`.
const asked = new URLSearchParams(location.search);
document.documentElement.dataset['theme'] = asked.get('theme') ?? 'light';
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<Gallery lang={langSchema.catch('vi').parse(asked.get('lang'))} />);
