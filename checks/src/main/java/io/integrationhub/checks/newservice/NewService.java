package io.integrationhub.checks.newservice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
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
 * @param noun what the service owns, one word in the singular, for example {@code member}
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
                    "usage: ./hub new-service NAME NOUN SYSTEM, for example loyalty-sync member crm");
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
        edit("checks/pom.xml", this::withDependency);
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
        String page = renamed(Files.readString(pages.resolve("supplier-sync.md")));
        Files.writeString(pages.resolve(name + ".md"), sorted(page));
        edit("docs/settings/README.md", list -> list.replace(SETTINGS_ROW, renamed(SETTINGS_ROW) + SETTINGS_ROW));
    }

    /** The rows of the table in the order of their new names. */
    private static String sorted(String page) {
        List<String> rows = page.lines().filter(NewService::isSetting).sorted().toList();
        Iterator<String> next = rows.iterator();
        return page.lines()
                .map(line -> isSetting(line) ? next.next() : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean isSetting(String line) {
        return line.startsWith("| `HUB_");
    }

    /** Puts a copy of the example's section in front of it. */
    private String withSection(String page) {
        int start = page.indexOf(HEADING + "\n");
        require(start >= 0, "a page has no heading '" + HEADING + "'");
        require(
                !page.contains(renamed(HEADING) + "\n"),
                "NOUN '" + noun + "': another service owns it; choose another noun");
        int next = page.indexOf("\n## ", start);
        String section = next < 0 ? page.substring(start) : page.substring(start, next + 1);
        return page.substring(0, start) + renamed(section.strip()) + "\n\n" + page.substring(start);
    }

    /**
     * Puts a copy of the dependency on the example in front of it, so that the checks are built after the new module.
     */
    private String withDependency(String pom) {
        int name = pom.indexOf("<artifactId>" + EXAMPLE + "</artifactId>");
        require(name >= 0, "checks/pom.xml has no dependency on " + EXAMPLE);
        int start = pom.lastIndexOf("        <dependency>\n", name);
        String end = "</dependency>\n";
        String dependency = pom.substring(start, pom.indexOf(end, name) + end.length());
        return pom.substring(0, start) + renamed(dependency) + pom.substring(start);
    }

    private String withName(String names) {
        String comment = names.substring(0, names.indexOf('\n'));
        Stream<String> all = Stream.concat(names.lines().skip(1), Stream.of(name));
        return comment + all.distinct().sorted().collect(Collectors.joining("\n", "\n", "\n"));
    }

    private void edit(String file, UnaryOperator<String> change) throws IOException {
        Path path = root.resolve(file);
        Files.writeString(path, change.apply(Files.readString(path)));
    }

    /** Replaces the example's names; those of the service first, because they contain the noun. */
    private String renamed(String text) {
        return withArticles(text)
                .replace(EXAMPLE, module())
                .replace("<name>Example<", "<name>" + words(name) + "<")
                .replace("supplier-sync", name)
                .replace("SUPPLIER_SYNC", upper(name))
                .replace("SupplierSync", camel(name))
                .replace("supplierSync", uncapitalized(camel(name)))
                .replace("suppliersync", name.replace("-", ""))
                .replace("supplier", noun)
                .replace("Supplier", camel(noun))
                .replace("SUPPLIER", upper(noun))
                .replaceAll("\\berp\\b", system)
                .replaceAll("(?<![A-Za-z])ERP(?![A-Za-z])", upper(system));
    }

    private String withArticles(String text) {
        boolean vowel = "aeiou".indexOf(noun.charAt(0)) >= 0;
        return vowel ? text.replaceAll("\\b(a|A) (?=supplier\\b)", "$1n ") : text;
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

    private static String uncapitalized(String word) {
        return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    private static void require(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalArgumentException(problem);
        }
    }
}
