package io.integrationhub.test.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The rooms of a service: the packages below its root, by what they are for. The flows stand in the root itself.
 *
 * @param root the service's package
 * @param edgesIn packages that take messages and requests to the flows
 * @param edgesOut packages with a port towards an outside system, and its adapters
 * @param nouns packages of canonical records
 */
public record Rooms(String root, List<String> edgesIn, List<String> edgesOut, List<String> nouns) {

    // A class path does not change while tests run, and every rule reads the same classes.
    private static final Map<List<String>, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

    /** A service of one room, as it is in the beginning. */
    public static Rooms of(Class<?> application) {
        return new Rooms(application.getPackageName(), List.of(), List.of(), List.of());
    }

    /** The same with these packages, named below the root, taking messages and requests. */
    public Rooms edgesIn(String... packages) {
        return new Rooms(root, List.of(packages), edgesOut, nouns);
    }

    /** The same with these packages, named below the root, towards outside systems. */
    public Rooms edgesOut(String... packages) {
        return new Rooms(root, edgesIn, List.of(packages), nouns);
    }

    /** The same with these packages, named below the root, of canonical records. */
    public Rooms nouns(String... packages) {
        return new Rooms(root, edgesIn, edgesOut, List.of(packages));
    }

    /** The main classes of the service. */
    JavaClasses classes() {
        return classesIn(root);
    }

    /** The main classes in a package and below it. */
    static JavaClasses classesIn(String... roots) {
        return IMPORTED.computeIfAbsent(
                List.of(roots),
                names -> new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(names));
    }

    /** ArchUnit's patterns for packages below the root, everything under them included. */
    String[] patterns(List<String> packages) {
        return packages.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    /** Whether the service said what the class's package is for. */
    boolean areStatedFor(JavaClass type) {
        return type.getPackageName().equals(root)
                || Stream.of(edgesIn, edgesOut, nouns)
                        .flatMap(List::stream)
                        .map(name -> root + "." + name)
                        .anyMatch(name -> (type.getPackageName() + ".").startsWith(name + "."));
    }
}
