import '../../platform/p.ts';
