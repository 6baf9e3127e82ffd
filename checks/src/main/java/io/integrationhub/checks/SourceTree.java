package io.integrationhub.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The files that people write, without what the build made of them.
 *
 * @param root the project's folder
 */
public record SourceTree(Path root) {

    private static final Set<String> TEXT = Set.of(
            "java",
            "md",
            "yml",
            "yaml",
            "json",
            "jsonata",
            "properties",
            "sql",
            "xml",
            "sh",
            "txt",
            "csv",
            "Dockerfile");

    /** The tree this build belongs to; {@code hub.root} is set by the build, an IDE starts below the root. */
    public static SourceTree ofThisBuild() {
        String root = System.getProperty("hub.root", "..");
        return new SourceTree(Path.of(root).toAbsolutePath().normalize());
    }

    /** All Java sources, of tests too. */
    public List<Path> javaFiles() {
        return filesEndingWith(".java");
    }

    /** All pages of documentation. */
    public List<Path> markdownFiles() {
        return filesEndingWith(".md");
    }

    /** All files that people read as text: code, pages, configuration, SQL, scripts. */
    public List<Path> textFiles() {
        return files(SourceTree::isText);
    }

    /** The folders of the modules, at the root and one level below, by name. */
    public List<Path> modules() {
        return files(file -> file.endsWith("pom.xml")).stream()
                .map(Path::getParent)
                .filter(folder -> !read(folder.resolve("pom.xml")).contains("<packaging>pom</packaging>"))
                .toList();
    }

    /** How people name a file of this tree. */
    public String nameOf(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** The text of a file. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> filesEndingWith(String ending) {
        return files(file -> file.toString().endsWith(ending));
    }

    private List<Path> files(Predicate<Path> wanted) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean visited = folder.equals(root) || isWrittenByPeople(folder);
                    return visited ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (wanted.test(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted().toList();
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        return TEXT.contains(name.substring(name.lastIndexOf('.') + 1)) || name.equals("hub");
    }

    private static boolean isWrittenByPeople(Path folder) {
        String name = folder.getFileName().toString();
        return !name.equals("target") && !name.startsWith(".");
    }
}
