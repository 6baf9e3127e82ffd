package io.integrationhub.checks.format;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.StringWrapper;
import io.integrationhub.checks.Problem;
import io.integrationhub.checks.SourceTree;
import io.integrationhub.checks.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * google-java-format in AOSP style: four spaces, 100 columns, Javadoc and long strings included.
 *
 * <p>Imports are in one block (static ones before it) as in Google style; AOSP's groups by
 * top-level package add empty lines and nothing to read.
 */
public final class JavaFormat {

    private final Formatter formatter =
            new Formatter(
                    JavaFormatterOptions.builder().style(Style.AOSP).formatJavadoc(true).build());

    /** The source as it should be; a well-formatted one comes back equal. */
    public String format(String source) throws FormatterException {
        // Wrapping a long text can move what stands behind it: a second round sets that right.
        return formatOnce(formatOnce(source));
    }

    private String formatOnce(String source) throws FormatterException {
        String ordered = ImportOrderer.reorderImports(source, Style.GOOGLE);
        String formatted = formatter.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
        return StringWrapper.wrap(formatted, formatter);
    }

    /** Finds the files that are not formatted. */
    public Verdict check(SourceTree tree) {
        List<Problem> problems = new ArrayList<>();
        for (Path file : tree.javaFiles()) {
            String source = SourceTree.read(file);
            try {
                if (!format(source).equals(source)) {
                    problems.add(new Problem(tree.nameOf(file), 0, "is not formatted"));
                }
            } catch (FormatterException e) {
                problems.add(
                        new Problem(
                                tree.nameOf(file), 0, "cannot be formatted: " + e.getMessage()));
            }
        }
        return new Verdict(problems, "Run ./hub format");
    }

    /**
     * Formats the files in place.
     *
     * @param below only files whose name, relative to the root, begins with this; empty for all
     * @return the files that changed
     */
    public List<String> apply(SourceTree tree, String below)
            throws IOException, FormatterException {
        List<String> changed = new ArrayList<>();
        for (Path file : tree.javaFiles()) {
            String source = SourceTree.read(file);
            if (tree.nameOf(file).startsWith(below) && !format(source).equals(source)) {
                Files.writeString(file, format(source));
                changed.add(tree.nameOf(file));
            }
        }
        return changed;
    }
}
