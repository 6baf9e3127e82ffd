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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares the codes that outcomes state with the tables of outcomes in {@code docs/flows.md}, in both directions.
 *
 * <p>The codes of a module that owns sections, which say {@code Owned by [module]}, must stand in one of these. Other
 * modules are shared: their codes may stand in any section.
 */
public final class OutcomeCheck {

    static final String FLOWS = "docs/flows.md";

    private static final Pattern OUTCOME_FILE = Pattern.compile(".*src/main/.*(Outcome|NotMastered)\\.java");

    /** A row of a table whose first cell begins with a code, for example {@code | `rejected`, parked | when |}. */
    private static final Pattern ROW = Pattern.compile("^\\| (`[a-z-]+`[^|]*)\\|.*");

    private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");
    private static final Pattern OWNER = Pattern.compile("^Owned by \\[([a-z-]+)].*");

    /** A code that an outcome states, or a row names: where, and of which module; empty if of no one in particular. */
    private record Code(String module, String code, String file, long line) {

        boolean isOf(Code other, Set<String> owners) {
            boolean shared = !owners.contains(module) || !owners.contains(other.module);
            return code.equals(other.code) && (shared || module.equals(other.module));
        }

        Problem problem(String text) {
            return new Problem(file, line, code + text);
        }
    }

    /** Finds codes without a row and rows without a code. */
    public CheckResult check(SourceTree tree) {
        List<Code> stated = codesIn(JavaSources.parse(tree));
        List<Code> documented = documentedCodes(tree);
        Set<String> owners = documented.stream().map(Code::module).collect(Collectors.toSet());
        owners.remove("");
        List<Problem> problems = new ArrayList<>();
        documented.stream()
                .filter(row -> stated.stream().noneMatch(code -> code.isOf(row, owners)))
                .forEach(row -> problems.add(row.problem(" is not the code of any outcome" + of(row, owners))));
        stated.stream()
                .filter(code -> documented.stream().noneMatch(row -> code.isOf(row, owners)))
                .forEach(code -> problems.add(code.problem(" is in no table of " + FLOWS + of(code, owners))));
        return new CheckResult(problems, "State every outcome in a table of " + FLOWS + ": | `code` | when |");
    }

    private static String of(Code code, Set<String> owners) {
        return owners.contains(code.module()) ? " that belongs to " + code.module() : "";
    }

    private static List<Code> documentedCodes(SourceTree tree) {
        Path page = tree.root().resolve(FLOWS);
        List<Code> codes = new ArrayList<>();
        List<String> lines = Files.exists(page) ? SourceTree.read(page).lines().toList() : List.of();
        String owner = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher owned = OWNER.matcher(line);
            if (line.startsWith("## ")) {
                owner = "";
            } else if (owned.matches()) {
                owner = owned.group(1);
            }
            addRow(codes, line, owner, i + 1);
        }
        return codes;
    }

    private static void addRow(List<Code> codes, String line, String owner, int number) {
        Matcher row = ROW.matcher(line);
        if (row.matches()) {
            CODE.matcher(row.group(1))
                    .results()
                    .forEach(code -> codes.add(new Code(owner, code.group(1), FLOWS, number)));
        }
    }

    private static List<Code> codesIn(JavaSources sources) {
        List<Code> codes = new ArrayList<>();
        sources.units().stream()
                .filter(unit -> OUTCOME_FILE.matcher(unit.file()).matches())
                .forEach(unit -> new CodeMethods(unit, codes).scan(unit.tree(), null));
        return codes;
    }

    /** Collects the text literals in methods named {@code code}. */
    private static final class CodeMethods extends TreeScanner<Void, Void> {

        private final Unit unit;
        private final List<Code> codes;
        private boolean insideCode;

        CodeMethods(Unit unit, List<Code> codes) {
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
                String module = unit.file().substring(0, unit.file().indexOf("/src/main/"));
                codes.add(new Code(module, code, unit.file(), unit.firstLine(literal)));
            }
            return null;
        }
    }
}
