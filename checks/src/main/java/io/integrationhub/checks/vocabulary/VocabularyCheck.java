package io.integrationhub.checks.vocabulary;

import com.sun.source.tree.Tree;
import io.integrationhub.checks.CheckResult;
import io.integrationhub.checks.JavaSources;
import io.integrationhub.checks.JavaSources.Unit;
import io.integrationhub.checks.Problem;
import io.integrationhub.checks.SourceTree;
import io.integrationhub.checks.vocabulary.Term.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds coined words in names and texts. */
public final class VocabularyCheck {

    private static final String LIST = "vocabulary.txt";

    private final TermIndex terms;

    VocabularyCheck(List<Term> terms) {
        this.terms = TermIndex.of(terms);
    }

    /** Checks against the list of this project. */
    public static VocabularyCheck ofThisProject() {
        try (InputStream list = VocabularyCheck.class.getResourceAsStream("/" + LIST)) {
            String text = new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
            return new VocabularyCheck(Term.parse(text.lines().toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds every name that contains a listed term, and every text that contains one listed for texts. */
    public CheckResult check(SourceTree tree) {
        List<Problem> problems = new ArrayList<>();
        for (Unit unit : JavaSources.parse(tree).units()) {
            DeclaredNames.in(unit, (name, declaration) -> problems.addAll(inName(unit, name, declaration)));
        }
        for (Path file : tree.textFiles()) {
            if (!file.endsWith(LIST)) {
                problems.addAll(inFileName(tree.nameOf(file)));
                problems.addAll(inText(tree.nameOf(file), SourceTree.read(file)));
            }
        }
        return new CheckResult(problems, "Use the standard term; checks/src/main/resources/" + LIST + " has the list");
    }

    private List<Problem> inName(Unit unit, String name, Tree declaration) {
        return terms.in(name).stream()
                .map(term -> new Problem(unit.file(), unit.firstLine(declaration), name + " uses " + term))
                .toList();
    }

    private List<Problem> inFileName(String file) {
        return terms.in(file).stream()
                .map(term -> new Problem(file, 0, "uses " + term + " in its name"))
                .toList();
    }

    private List<Problem> inText(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            int lineNumber = ++number;
            terms.in(line).stream()
                    .filter(term -> term.scope() == Scope.EVERYWHERE)
                    .forEach(term -> problems.add(new Problem(file, lineNumber, "uses " + term)));
        }
        return problems;
    }
}
