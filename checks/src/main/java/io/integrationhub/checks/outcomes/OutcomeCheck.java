package io.integrationhub.checks.outcomes;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import io.integrationhub.checks.CheckResult;
import io.integrationhub.checks.JavaSources;
import io.integrationhub.checks.JavaSources.Unit;
import io.integrationhub.checks.Problem;
import io.integrationhub.checks.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Compares the codes that outcomes state with the tables of outcomes in {@code docs/flows.md}, in both directions. */
public final class OutcomeCheck {

    static final String FLOWS = "docs/flows.md";

    private static final Pattern OUTCOME_FILE = Pattern.compile(".*src/main/.*Outcome\\.java");

    /** A row of a table whose first cell begins with a code, for example {@code | `rejected`, parked | when |}. */
    private static final Pattern ROW = Pattern.compile("^\\| (`[a-z-]+`[^|]*)\\|.*");

    private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");

    /** Finds codes without a row and rows without a code. */
    public CheckResult check(SourceTree tree) {
        Map<String, Problem> missing = codesIn(JavaSources.parse(tree));
        List<String> stated = List.copyOf(missing.keySet());
        List<Problem> problems = new ArrayList<>();
        documentedCodes(tree).forEach((code, line) -> {
            missing.remove(code);
            if (!stated.contains(code)) {
                problems.add(new Problem(FLOWS, line, code + " is not the code of any outcome"));
            }
        });
        problems.addAll(missing.values());
        return new CheckResult(problems, "State every outcome in a table of " + FLOWS + ": | `code` | when |");
    }

    private static Map<String, Integer> documentedCodes(SourceTree tree) {
        Path page = tree.root().resolve(FLOWS);
        Map<String, Integer> codes = new TreeMap<>();
        List<String> lines = Files.exists(page) ? SourceTree.read(page).lines().toList() : List.of();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            var row = ROW.matcher(lines.get(i));
            if (row.matches()) {
                CODE.matcher(row.group(1)).results().forEach(code -> codes.putIfAbsent(code.group(1), line));
            }
        }
        return codes;
    }

    private static Map<String, Problem> codesIn(JavaSources sources) {
        Map<String, Problem> codes = new TreeMap<>();
        sources.units().stream()
                .filter(unit -> OUTCOME_FILE.matcher(unit.file()).matches())
                .forEach(unit -> new CodeMethods(unit, codes).scan(unit.tree(), null));
        return codes;
    }

    /** Collects the text literals in methods named {@code code}. */
    private static final class CodeMethods extends TreeScanner<Void, Void> {

        private final Unit unit;
        private final Map<String, Problem> codes;
        private boolean insideCode;

        CodeMethods(Unit unit, Map<String, Problem> codes) {
            this.unit = unit;
            this.codes = codes;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            insideCode = method.getName().contentEquals("code");
            super.visitMethod(method, unused);
            insideCode = false;
            return null;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void unused) {
            if (insideCode && literal.getValue() instanceof String code) {
                codes.put(
                        code, new Problem(unit.file(), unit.firstLine(literal), code + " is in no table of " + FLOWS));
            }
            return null;
        }
    }
}
