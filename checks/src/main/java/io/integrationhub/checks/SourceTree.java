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
import java.util.stream.Stream;

/**
 * The files that people write, without what the build made of them.
 *
 * @param root the project's folder
 */
public record SourceTree(Path root) {

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

    /** The folders of the modules, by name. */
    public List<Path> modules() {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(root) || isWrittenByPeople(folder)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(ending)) {
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

    private static boolean isWrittenByPeople(Path folder) {
        String name = folder.getFileName().toString();
        return !name.equals("target") && !name.startsWith(".");
    }
}
