import './withoutEval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadSettings } from '../settings';
import '../ui/base/fonts.css';
import '../ui/base/tokens.css';
import '../ui/base/elements.css';
import '../ui/card.css';
import { App } from './App';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

void loadSettings().then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
