package io.integrationhub.checks.newservice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

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
        require(!name.endsWith("-service"), "NAME '" + name + "': leave out '-service', which the folder gets anyway");
        require(noun.matches("[a-z]+"), "NOUN '" + noun + "': write one word in lower-case letters, in the singular");
        require(
                !noun.matches(".*(s|x|z|ch|sh|[^aeiou]y)"),
                "NOUN '" + noun + "': its plural is not '" + noun + "s'; choose a noun whose plural ends in s alone");
        require(system.matches("[a-z]+"), "SYSTEM '" + system + "': write lower-case letters");
        String reserved = "Java reserves the word, so it cannot be a package; choose another one";
        require(!SourceVersion.isKeyword(name.replace("-", "")), "NAME '" + name + "': " + reserved);
        require(!SourceVersion.isKeyword(noun), "NOUN '" + noun + "': " + reserved);
        require(!noun.equals("broker"), "NOUN 'broker': every service has a package of this name; choose another noun");
        require(
                !isOfJava(camel(noun)),
                "NOUN '" + noun + "': Java has a class " + camel(noun) + "; choose another noun");
    }

    /** Prints what went wrong and exits with 2 if the service cannot be created. */
    public static void main(String[] arguments) throws IOException {
        try {
            require(
                    arguments.length == 4,
                    "usage: ./hub new-service NAME NOUN SYSTEM, for example loyalty-sync member crm");
            NewService service = new NewService(Path.of(arguments[0]), arguments[1], arguments[2], arguments[3]);
            service.create();
            System.out.println("hub: created " + service.module() + ". docs/new-service.md says what to do next.");
        } catch (IllegalArgumentException e) {
            System.err.println("hub: " + e.getMessage());
            System.exit(2);
        }
    }

    /**
     * Writes the service's files. Everything is checked before the first one is written.
     *
     * @throws IllegalArgumentException if the service exists already, or another one owns the noun
     */
    void create() throws IOException {
        Map<String, String> contents = contents();
        for (Map.Entry<String, String> file : contents.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private String module() {
        return name + "-service";
    }

    /** What has to be written, by path below the project's folder. */
    private Map<String, String> contents() throws IOException {
        require(!Files.exists(root.resolve(module())), module() + " exists already");
        Map<String, String> contents = new LinkedHashMap<>();
        edit(contents, "contracts/src/main/resources/META-INF/hub-services", this::withName);
        copyModule(contents);
        copySettingsPage(contents);
        edit(contents, "docs/settings/README.md", this::withSettingsRow);
        edit(contents, "docs/flows.md", this::withSection);
        edit(contents, "docs/runbook.md", this::withSection);
        edit(contents, "pom.xml", this::withModule);
        edit(contents, "checks/pom.xml", this::withDependency);
        return contents;
    }

    private void copyModule(Map<String, String> contents) throws IOException {
        Path example = root.resolve(EXAMPLE);
        for (Path file : filesIn(example)) {
            requireFreeName(Files.readString(file));
            String path = renamed(example.relativize(file).toString().replace('\\', '/'));
            contents.put(module() + "/" + path, renamed(Files.readString(file)));
        }
    }

    /** A record that is called as a class that the file imports would not compile. */
    private void requireFreeName(String file) {
        Pattern imported =
                Pattern.compile("import (?!io\\.integrationhub\\.suppliersync\\.)[a-z.]+\\." + camel(noun) + ";");
        require(
                !imported.matcher(file).find(),
                "NOUN '" + noun + "': the service uses another class " + camel(noun) + "; choose another noun");
    }

    private static List<Path> filesIn(Path example) throws IOException {
        try (Stream<Path> files = Files.walk(example)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(example.resolve("target")))
                    .toList();
        }
    }

    private void copySettingsPage(Map<String, String> contents) throws IOException {
        String page = "docs/settings/" + name + ".md";
        require(!Files.exists(root.resolve(page)), "NAME '" + name + "': another service has it");
        contents.put(page, sorted(renamed(Files.readString(root.resolve("docs/settings/supplier-sync.md")))));
    }

    private String withSettingsRow(String list) {
        require(list.contains(SETTINGS_ROW), "docs/settings/README.md has no row of supplier-sync");
        return list.replace(SETTINGS_ROW, renamed(SETTINGS_ROW) + SETTINGS_ROW);
    }

    private String withModule(String pom) {
        require(pom.contains(MODULE), "pom.xml has no module " + EXAMPLE);
        return pom.replace(MODULE, renamed(MODULE) + MODULE);
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
        require(names.lines().noneMatch(name::equals), "NAME '" + name + "': another service has it");
        String comment = names.substring(0, names.indexOf('\n'));
        Stream<String> all = Stream.concat(names.lines().skip(1), Stream.of(name));
        return comment + all.sorted().collect(Collectors.joining("\n", "\n", "\n"));
    }

    private void edit(Map<String, String> contents, String file, UnaryOperator<String> change) throws IOException {
        contents.put(file, change.apply(Files.readString(root.resolve(file))));
    }

    /** Replaces the example's names; those of the service first, because they contain the noun. */
    private String renamed(String text) {
        return withArticles(text)
                .replace(EXAMPLE, module())
                .replace("./hub run example", "./hub run " + name)
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
        return vowel
                ? text.replaceAll("\\b(a|A) (?=supplier\\b)", "$1n ").replaceAll("(?<=[a-z])A(?=Supplier)", "An")
                : text;
    }

    private static boolean isOfJava(String type) {
        try {
            Class.forName("java.lang." + type);
            return true;
        } catch (ClassNotFoundException _) {
            return false;
        }
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
