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
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds coined words in names and texts. */
public final class VocabularyCheck {

    private static final String LIST = "vocabulary.txt";

    private static final Pattern SQL_COMMENT = Pattern.compile("--.*");
    private static final Pattern SQL_NAME = Pattern.compile("\\w+");

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
                problems.addAll(inMigration(tree.nameOf(file), SourceTree.read(file)));
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
        return inLines(file, text, Scope.EVERYWHERE, Stream::of);
    }

    /** A migration outside of its comments consists of names of tables and columns. */
    private List<Problem> inMigration(String file, String text) {
        return file.endsWith(".sql")
                ? inLines(file, SQL_COMMENT.matcher(text).replaceAll(""), Scope.NAMES, VocabularyCheck::names)
                : List.of();
    }

    private static Stream<String> names(String line) {
        return SQL_NAME.matcher(line).results().map(MatchResult::group);
    }

    private List<Problem> inLines(String file, String text, Scope scope, Function<String, Stream<String>> parts) {
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            int lineNumber = ++number;
            parts.apply(line)
                    .flatMap(part -> terms.in(part).stream())
                    .filter(term -> term.scope() == scope)
                    .forEach(term -> problems.add(new Problem(file, lineNumber, "uses " + term)));
        }
        return problems;
    }
}
