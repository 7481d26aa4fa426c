// Checks the words of documentation, comments and messages with textlint and terms.yml.
//   node check.mjs MODULES [FILE...]     MODULES holds node_modules; without files, all tracked files are checked
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const require = createRequire(join(resolve(process.argv[2]), "package.json"));
const load = (name) => require(name).default ?? require(name);
const { TextlintKernel } = require("@textlint/kernel");

// Other languages, texts that people type, and generated or recorded files.
const ignored = [
  /^bot-definition\/locales\/(?!en_US)/,
  /^src\/Languages\/(German|French|Spanish)\//,
  /^dev\/LocalCloud\/Lex\/Runtime\/Understanding\/Languages\//,
  /^dev\/Playground\/Page\/Tries\//,
  /^(samples|postman)\/.*\.(json|txt|form)$/,
  /^tests\/Prose\//,
];
const checked = new Set([".cs", ".md", ".yaml", ".yml", ".sh", ".py", ".js", ".html", ".cshtml", ".props", ".csproj"]);

// What a reader sees of a file: comments and strings of C# (in tests only comments), and all lines of other files.
const csharp = /\/\/[^\n]*|\/\*[^]*?\*\/|\$*"""[^]*?"""|\$?@\$?"(?:[^"]|"")*"|\$?"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'/g;
const lines = /[^\n]+/g;

// What people type to the bot, in its definition.
const utterance = /^\s*- Utterance: /;

class Source {
  constructor(isTest) {
    this.isTest = isTest;
  }

  availableExtensions() {
    return [...checked].filter((extension) => extension !== ".md");
  }

  processor(extension) {
    return { preProcess: (text) => this.parse(text, extension), postProcess: (messages, filePath) => ({ messages, filePath }) };
  }

  parse(text, extension) {
    const starts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    const place = (index) => {
      let low = 0;
      for (let high = starts.length - 1; low < high; ) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] <= index) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: index - starts[low] };
    };
    const node = (type, start, end, more) => ({
      type, raw: text.slice(start, end), range: [start, end], loc: { start: place(start), end: place(end) }, ...more,
    });
    const children = [];
    for (const found of text.matchAll(extension === ".cs" ? csharp : lines)) {
      if (extension === ".cs" ? this.isTest && !found[0].startsWith("/") : utterance.test(found[0])) continue;
      const [start, end] = [found.index, found.index + found[0].length];
      children.push(node("Paragraph", start, end, { children: [node("Str", start, end, { value: found[0] })] }));
    }
    return node("Document", 0, text.length, { children });
  }
}

const files = process.argv.length > 3
  ? process.argv.slice(3)
  : execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 }).split("\n");
const kernel = new TextlintKernel();
const markdown = load("@textlint/textlint-plugin-markdown");
const allow = JSON.parse(readFileSync(join(here, "allowed.json"), "utf8"));
const on = { checkLink: true, checkBlockQuote: true, checkEmphasis: true, checkHeader: true, checkParagraph: true };
const rules = [{ ruleId: "terms", rule: load("textlint-rule-prh"), options: { rulePaths: [join(here, "terms.yml")], ...on } }];
const filterRules = [{ ruleId: "allowed", rule: load("textlint-filter-rule-allowlist"), options: { allow } }];
let found = 0;
const isChecked = (name) =>
  checked.has(extname(name)) && !ignored.some((pattern) => pattern.test(name));
for (const file of files.filter(isChecked)) {
  const ext = extname(file);
  const source = new Source(file.startsWith("tests/"));
  const plugin = { processor: class { constructor() { return source; } availableExtensions() { return source.availableExtensions(); } } };
  const plugins = [ext === ".md" ? { pluginId: "markdown", plugin: markdown } : { pluginId: "source", plugin: { Processor: plugin.processor } }];
  const text = readFileSync(join(root, file), "utf8");
  const { messages } = await kernel.lintText(text, { filePath: join(root, file), ext, plugins, rules, filterRules });
  for (const { line, column, message } of messages) {
    console.log(`${file}:${line}:${column}: ${message}`);
    found++;
  }
}

console.log(`${found} words to replace`);
process.exitCode = found > 0 ? 1 : 0;
