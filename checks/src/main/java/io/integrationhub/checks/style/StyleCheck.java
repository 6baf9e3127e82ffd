package io.integrationhub.checks.style;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.TreeScanner;
import io.integrationhub.checks.JavaSources;
import io.integrationhub.checks.JavaSources.Unit;
import io.integrationhub.checks.Problem;
import io.integrationhub.checks.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds names and lines that the house style rules out. */
public final class StyleCheck {

    private static final Pattern DUMPING_GROUND_TYPE =
            Pattern.compile("(\\w*(Utils?|Helpers?|Manager|Common|Misc|Impl))|((Abstract|Base)\\w+)|(\\w+Base)");
    private static final Pattern DUMPING_GROUND_PACKAGE =
            Pattern.compile("utils?|helpers?|common|misc|impl|base|shared|internal");
    // Written in two parts so that this file does not find itself.
    private static final Pattern LEFT_TO_DO = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern AUTHOR = Pattern.compile("\\* @auth" + "or\\b");

    /** Finds all places in all sources. */
    public Verdict check(JavaSources sources) {
        List<Problem> problems = new ArrayList<>();
        for (Unit unit : sources.units()) {
            checkPackage(unit, problems);
            checkImports(unit, problems);
            checkTypes(unit, problems);
            checkLines(unit, problems);
        }
        return new Verdict(
                problems,
                "What would go into a dumping ground is a method of the type it works on, or a noun" + " of its own");
    }

    private static void checkPackage(Unit unit, List<Problem> problems) {
        String name = String.valueOf(unit.tree().getPackageName());
        for (String part : name.split("\\.")) {
            if (DUMPING_GROUND_PACKAGE.matcher(part).matches()) {
                problems.add(new Problem(unit.file(), 0, "is in a dumping ground: package " + part));
            }
        }
    }

    private static void checkImports(Unit unit, List<Problem> problems) {
        for (ImportTree imported : unit.tree().getImports()) {
            String name = imported.getQualifiedIdentifier().toString();
            if (name.endsWith(".*") || imported.isModule()) {
                problems.add(new Problem(unit.file(), unit.firstLine(imported), "imports all of " + name));
            }
            if (name.startsWith("lombok.")) {
                problems.add(new Problem(unit.file(), unit.firstLine(imported), "uses Lombok; write a record"));
            }
        }
    }

    private static void checkTypes(Unit unit, List<Problem> problems) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void unused) {
                String name = type.getSimpleName().toString();
                if (DUMPING_GROUND_TYPE.matcher(name).matches()) {
                    problems.add(new Problem(unit.file(), unit.firstLine(type), name + " names a dumping ground"));
                }
                return super.visitClass(type, unused);
            }
        }.scan(unit.tree(), null);
    }

    private static void checkLines(Unit unit, List<Problem> problems) {
        String[] lines = textOf(unit).split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (LEFT_TO_DO.matcher(lines[i]).find()) {
                problems.add(new Problem(unit.file(), i + 1, "leaves something to do; do it or say so in an issue"));
            }
            if (AUTHOR.matcher(lines[i]).find()) {
                problems.add(new Problem(unit.file(), i + 1, "names an author; version control knows"));
            }
        }
    }

    private static String textOf(Unit unit) {
        try {
            return unit.tree().getSourceFile().getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
