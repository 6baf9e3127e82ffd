package io.integrationhub.checks.runbook;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.integrationhub.checks.CheckResult;
import io.integrationhub.checks.JavaSources;
import io.integrationhub.checks.JavaSources.Unit;
import io.integrationhub.checks.Problem;
import io.integrationhub.checks.SourceTree;
import io.integrationhub.checks.links.Page;
import io.integrationhub.checks.links.Page.Title;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Holds the runbook's headings against the fault codes in the main code: every code has one with a text, no other is
 * there.
 */
public final class RunbookCheck {

    /** Where operators read what to do, one heading per fault code. */
    static final String RUNBOOK = "docs/runbook.md";

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");

    /** Finds codes without a heading, headings without a text, and headings of codes that are gone. */
    public CheckResult check(SourceTree tree) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Problem> missing = codesIn(JavaSources.parse(tree));
        List<String> codes = List.copyOf(missing.keySet());
        for (Title title : titlesOf(tree.root().resolve(RUNBOOK))) {
            missing.remove(title.text());
            if (codes.contains(title.text()) && !title.hasText()) {
                problems.add(new Problem(RUNBOOK, title.line(), title.text() + " does not say what to do"));
            }
            if (CODE.matcher(title.text()).matches() && !codes.contains(title.text())) {
                problems.add(new Problem(RUNBOOK, title.line(), title.text() + " is no fault code any more"));
            }
        }
        problems.addAll(missing.values());
        return new CheckResult(problems, "Say in " + RUNBOOK + " under a heading per fault code what an operator does");
    }

    private static List<Title> titlesOf(Path runbook) {
        return Files.exists(runbook) ? Page.of(runbook).titles() : List.of();
    }

    private static Map<String, Problem> codesIn(JavaSources sources) {
        Map<String, Problem> codes = new TreeMap<>();
        sources.units().stream()
                .filter(Unit::isMainCode)
                .forEach(unit -> new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitClass(ClassTree type, Void unused) {
                        if (isFaultCode(type)) {
                            constantsOf(type)
                                    .forEach(constant ->
                                            codes.put(constant.getName().toString(), missing(unit, constant)));
                        }
                        return super.visitClass(type, unused);
                    }
                }.scan(unit.tree(), null));
        return codes;
    }

    private static boolean isFaultCode(ClassTree type) {
        return type.getKind() == Tree.Kind.ENUM
                && type.getImplementsClause().stream()
                        .anyMatch(name -> name.toString().endsWith("FaultCode"));
    }

    private static List<VariableTree> constantsOf(ClassTree type) {
        return type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> field.getType() != null
                        && field.getType()
                                .toString()
                                .equals(type.getSimpleName().toString()))
                .toList();
    }

    private static Problem missing(Unit unit, VariableTree constant) {
        return new Problem(unit.file(), unit.firstLine(constant), constant.getName() + " has no heading in " + RUNBOOK);
    }
}
