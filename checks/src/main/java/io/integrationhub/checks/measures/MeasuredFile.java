package io.integrationhub.checks.measures;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import io.integrationhub.checks.JavaSources.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * What is measured of one file of main code.
 *
 * @param name relative to the project's folder
 * @param packageName its package
 * @param lines its lines
 * @param methods the lines of each method with a body, annotations and signature included
 * @param isPublic whether its first top-level type is public
 * @param imports the packages it imports from
 */
record MeasuredFile(
        String name,
        String packageName,
        List<String> lines,
        List<Long> methods,
        boolean isPublic,
        Set<String> imports) {

    static MeasuredFile of(Unit unit) {
        return new MeasuredFile(
                unit.file(),
                String.valueOf(unit.tree().getPackageName()),
                textOf(unit).lines().toList(),
                methodsOf(unit),
                isPublic(unit),
                importsOf(unit));
    }

    /** Returns whether it declares a type, and not only documents its package. */
    boolean declaresType() {
        return !name.endsWith("package-info.java");
    }

    private static boolean isPublic(Unit unit) {
        return unit.tree().getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .anyMatch(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC));
    }

    /** Returns the packages: of {@code import a.b.C.D} the part before the first upper case letter. */
    private static Set<String> importsOf(Unit unit) {
        return unit.tree().getImports().stream()
                .map(ImportTree::getQualifiedIdentifier)
                .map(Tree::toString)
                .map(type -> type.replaceAll("\\.[A-Z].*$", ""))
                .collect(Collectors.toSet());
    }

    private static List<Long> methodsOf(Unit unit) {
        List<Long> lines = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void unused) {
                if (method.getBody() != null) {
                    lines.add(unit.lastLine(method) - unit.firstLine(method) + 1);
                }
                return super.visitMethod(method, unused);
            }
        }.scan(unit.tree(), null);
        return lines;
    }

    private static String textOf(Unit unit) {
        try {
            return unit.tree().getSourceFile().getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
