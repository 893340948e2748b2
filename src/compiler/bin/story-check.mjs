import { loadCompiler } from './compiler.mjs';

try {
  const { root, compiler } = await loadCompiler();
  process.exitCode = compiler.run(process.argv.slice(2), { root, print: (line) => console.log(line) });
} catch (error) {
  // A fault of the compiler itself, not of the story: one line, since a stack helps no author.
  console.error(`story:check failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
