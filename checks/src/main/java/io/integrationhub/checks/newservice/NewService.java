package io.integrationhub.checks.newservice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Copies {@code example-service} as a new service, with its pages: {@code ./hub new-service NAME NOUN SYSTEM}.
 *
 * <p>{@code ./hub} runs this file from source, so it uses nothing but the JDK.
 *
 * @param root the folder of the project
 * @param name the service's name in kebab case, for example {@code loyalty-sync}
 * @param noun what the service owns, one word in the singular, for example {@code account}
 * @param system the system that masters it, for example {@code crm}
 */
record NewService(Path root, String name, String noun, String system) {

    private static final String EXAMPLE = "example-service";
    private static final String HEADING = "## Suppliers";
    private static final String MODULE = "    <module>" + EXAMPLE + "</module>\n";
    private static final String SETTINGS_ROW = "| [supplier-sync.md](supplier-sync.md) | suppliers |\n";

    NewService {
        require(name.matches("[a-z]+(-[a-z]+)*"), "NAME '" + name + "': write lower-case letters and hyphens");
        require(noun.matches("[a-z]+"), "NOUN '" + noun + "': write one word in lower-case letters, in the singular");
        require(system.matches("[a-z]+"), "SYSTEM '" + system + "': write lower-case letters");
    }

    /** Prints what went wrong and exits with 2 if the service cannot be created. */
    public static void main(String[] arguments) throws IOException {
        try {
            require(
                    arguments.length == 4,
                    "usage: ./hub new-service NAME NOUN SYSTEM, for example loyalty-sync account crm");
            new NewService(Path.of(arguments[0]), arguments[1], arguments[2], arguments[3]).create();
        } catch (IllegalArgumentException e) {
            System.err.println("hub: " + e.getMessage());
            System.exit(2);
        }
    }

    /**
     * Writes the service's files.
     *
     * @throws IllegalArgumentException if the service exists already
     */
    void create() throws IOException {
        require(!Files.exists(root.resolve(module())), module() + " exists already");
        copyModule();
        copySettingsPage();
        edit("docs/flows.md", this::withSection);
        edit("docs/runbook.md", this::withSection);
        edit("pom.xml", pom -> pom.replace(MODULE, renamed(MODULE) + MODULE));
        edit("contracts/src/main/resources/META-INF/hub-services", this::withName);
        System.out.println("hub: created " + module() + ". docs/new-service.md says what to do next.");
    }

    private String module() {
        return name + "-service";
    }

    private void copyModule() throws IOException {
        Path example = root.resolve(EXAMPLE);
        for (Path file : filesIn(example)) {
            Path copy = root.resolve(module())
                    .resolve(renamed(example.relativize(file).toString()));
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, renamed(Files.readString(file)));
        }
    }

    private static List<Path> filesIn(Path example) throws IOException {
        try (Stream<Path> files = Files.walk(example)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(example.resolve("target")))
                    .toList();
        }
    }

    private void copySettingsPage() throws IOException {
        Path pages = root.resolve("docs/settings");
        Files.writeString(pages.resolve(name + ".md"), renamed(Files.readString(pages.resolve("supplier-sync.md"))));
        edit("docs/settings/README.md", page -> page.replace(SETTINGS_ROW, renamed(SETTINGS_ROW) + SETTINGS_ROW));
    }

    /** Puts a copy of the example's section in front of it. */
    private String withSection(String page) {
        int start = page.indexOf(HEADING + "\n");
        require(start >= 0, "a page has no heading '" + HEADING + "'");
        int next = page.indexOf("\n## ", start);
        String section = next < 0 ? page.substring(start) : page.substring(start, next + 1);
        return page.substring(0, start) + renamed(section.strip()) + "\n\n" + page.substring(start);
    }

    private String withName(String names) {
        return names.lines().anyMatch(name::equals) ? names : names.stripTrailing() + "\n" + name + "\n";
    }

    private void edit(String file, UnaryOperator<String> change) throws IOException {
        Path path = root.resolve(file);
        Files.writeString(path, change.apply(Files.readString(path)));
    }

    /** Replaces the example's names; those of the service first, because they contain the noun. */
    private String renamed(String text) {
        return text.replace(EXAMPLE, module())
                .replace("<name>Example<", "<name>" + words(name) + "<")
                .replace("supplier-sync", name)
                .replace("SUPPLIER_SYNC", upper(name))
                .replace("SupplierSync", camel(name))
                .replace("suppliersync", name.replace("-", ""))
                .replace("supplier", noun)
                .replace("Supplier", camel(noun))
                .replace("SUPPLIER", upper(noun))
                .replaceAll("\\berp\\b", system)
                .replaceAll("(?<![A-Za-z])ERP(?![A-Za-z])", upper(system));
    }

    private static String camel(String kebab) {
        return Stream.of(kebab.split("-")).map(NewService::capitalized).collect(Collectors.joining());
    }

    private static String words(String kebab) {
        return capitalized(kebab.replace('-', ' '));
    }

    private static String upper(String kebab) {
        return kebab.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static void require(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalArgumentException(problem);
        }
    }
}
