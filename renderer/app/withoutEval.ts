import { z } from 'zod';

// Zod would build its checks with `new Function`, which the CSP forbids; it tries when a schema is made, and the try is
// logged as a violation. So this module is imported before any that makes one.
z.config({ jitless: true });
