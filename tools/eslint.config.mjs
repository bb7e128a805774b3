// Rules for the theme's scripts and their tests. Paths are those of the project, where eslint is started.
import js from "@eslint/js";

const readonly = (...names) => Object.fromEntries(names.map((name) => [name, "readonly"]));

// What makes markup of words. Words of the catalogue are text, whatever they hold.
const MARKUP = ["innerHTML", "outerHTML", "insertAdjacentHTML", "setHTMLUnsafe", "srcdoc", "write"];

export default [
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "array-callback-return": "error",
      complexity: ["error", 10], // as for Python: pyproject.toml
      "consistent-return": ["error", { treatUndefinedAsUnspecified: true }],
      eqeqeq: "error",
      "no-eval": "error", // the content security policy refuses it
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-restricted-properties": ["error", ...MARKUP.map((property) => ({ property }))],
      "no-shadow": "error", // both parts of a feature become one function: output/scripts.py
      "no-template-curly-in-string": "error",
      "no-unused-expressions": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-template": "error",
    },
  },
  {
    // A browser that does not know a newer syntax runs nothing of a script; phones of 2021 know this much.
    files: ["theme/static/js/*"],
    languageOptions: { ecmaVersion: 2021, sourceType: "module" },
  },
  {
    // The pure part: what is not in the language itself, it cannot reach; the day and chance come in as arguments.
    files: ["theme/static/js/*.logic.mjs"],
    languageOptions: { globals: readonly("URL", "URLSearchParams") },
    rules: {
      "no-restricted-properties": ["error", { object: "Date", property: "now" }, { object: "Math", property: "random" }],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The day comes in." },
        { selector: "ImportDeclaration", message: "The pure part of a feature stands alone." },
      ],
    },
  },
  {
    // The page part.
    files: ["theme/static/js/*.js"],
    languageOptions: {
      globals: readonly(
        "CSS", "FormData", "URL", "addEventListener", "document", "fetch", "history", "localStorage", "location", "window",
      ),
    },
  },
  {
    files: ["tests/js/*.mjs"],
    languageOptions: { ecmaVersion: 2022, sourceType: "module", globals: readonly("URL", "URLSearchParams") },
  },
];
