package io.integrationhub.checks;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java sources as the compiler reads them, so that no check has to guess with patterns. */
public final class JavaSources {

    private final List<Unit> units;

    private JavaSources(List<Unit> units) {
        this.units = units;
    }

    /**
     * Parses all sources of a tree.
     *
     * @throws IllegalStateException if one is no Java
     */
    public static JavaSources parse(SourceTree tree) {
        if (tree.javaFiles().isEmpty()) {
            return new JavaSources(List.of());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    Writer.nullWriter(),
                    files,
                    diagnostics,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(tree.javaFiles()));
            return new JavaSources(unitsOf(task, tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!diagnostics.getDiagnostics().isEmpty()) {
                throw new IllegalStateException("not parsed: " + diagnostics.getDiagnostics());
            }
        }
    }

    /** One unit per file, by path. */
    public List<Unit> units() {
        return units;
    }

    private static List<Unit> unitsOf(JavacTask task, SourceTree tree) throws IOException {
        List<Unit> units = new ArrayList<>();
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        for (CompilationUnitTree unit : task.parse()) {
            String file = tree.nameOf(Path.of(unit.getSourceFile().toUri()));
            units.add(new Unit(file, unit, positions));
        }
        return units;
    }

    /**
     * One parsed file.
     *
     * @param file relative to the project's folder
     * @param tree the compiler's view
     * @param positions where things stand in it
     */
    public record Unit(String file, CompilationUnitTree tree, SourcePositions positions) {

        /** Whether it is shipped, and no test. */
        public boolean isMainCode() {
            return file.contains("src/main/");
        }

        /** The line a part begins at. */
        public long firstLine(Tree part) {
            return lineAt(positions.getStartPosition(tree, part));
        }

        /** The line a part ends at. */
        public long lastLine(Tree part) {
            return lineAt(positions.getEndPosition(tree, part));
        }

        private long lineAt(long position) {
            return tree.getLineMap().getLineNumber(position);
        }
    }
}
