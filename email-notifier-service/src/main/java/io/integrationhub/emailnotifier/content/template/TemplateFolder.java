package io.integrationhub.emailnotifier.content.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads a tenant's folder of templates: files for all Stores, and {@code stores/<key>/} for one. */
final class TemplateFolder {

    private static final String STORES = "stores";

    /** Far more than any mail; a larger file is something else. */
    private static final long MAX_SIZE = 500_000;

    private final Path root;
    private final Consumer<TemplateProblem> problems;
    private final List<TemplateFile> files = new ArrayList<>();

    private TemplateFolder(Path root, Consumer<TemplateProblem> problems) {
        this.root = root;
        this.problems = problems;
    }

    static List<TemplateFile> read(Path root, Consumer<TemplateProblem> problems) {
        TemplateFolder folder = new TemplateFolder(root, problems);
        folder.list(root).forEach(folder::readTop);
        return List.copyOf(folder.files);
    }

    private void readTop(Path path) {
        if (!Files.isDirectory(path)) {
            read(path, "");
            return;
        }
        if (name(path).equals(STORES)) {
            list(path).forEach(this::readStore);
            return;
        }
        problem(path, 0, "is not a folder of templates; write those of a Store to " + STORES + "/<key of the Store>/");
    }

    private void readStore(Path path) {
        if (Files.isDirectory(path)) {
            list(path).forEach(file -> read(file, name(path)));
            return;
        }
        problem(path, 0, "is not the folder of a Store");
    }

    private void read(Path file, String store) {
        TemplateName.parse(name(file))
                .ifPresentOrElse(
                        name -> read(file, store, name),
                        () -> problem(
                                file,
                                0,
                                "is not the name of a template, such as order-confirmation.html,"
                                        + " order-confirmation_de.txt or order-confirmation.subject.txt"));
    }

    private void read(Path file, String store, TemplateName name) {
        try {
            if (Files.size(file) > MAX_SIZE) {
                problem(file, 0, "is larger than " + MAX_SIZE + " bytes");
                return;
            }
            String content = Files.readString(file).replace("\r\n", "\n");
            files.add(new TemplateFile(relative(file), store, name, content));
        } catch (IOException _) {
            problem(file, 0, "cannot be read as text in UTF-8");
        }
    }

    /** Without names that begin with a dot: a mounted ConfigMap has such folders. */
    private List<Path> list(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> !name(path).startsWith(".")).sorted().toList();
        } catch (IOException _) {
            problem(folder, 0, "cannot be read");
            return List.of();
        }
    }

    private void problem(Path path, int line, String problem) {
        problems.accept(new TemplateProblem(path.equals(root) ? root.toString() : relative(path), line, problem));
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
