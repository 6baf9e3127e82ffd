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
 * The rooms of a service: the packages below its root by purpose. The flows are in the root itself.
 *
 * @param root the service's package
 * @param edgesIn packages that receive messages and requests and call the flows
 * @param edgesOut packages with the port to an outside system and its adapters
 * @param nouns packages of canonical records
 */
public record Rooms(String root, List<String> edgesIn, List<String> edgesOut, List<String> nouns) {

    // The class path does not change while tests run, and all rules need the same classes.
    private static final Map<List<String>, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

    /** A service without packages below its root. */
    public static Rooms of(Class<?> application) {
        return new Rooms(application.getPackageName(), List.of(), List.of(), List.of());
    }

    /** The same with these edges in, named relative to the root. */
    public Rooms edgesIn(String... packages) {
        return new Rooms(root, List.of(packages), edgesOut, nouns);
    }

    /** The same with these edges out, named relative to the root. */
    public Rooms edgesOut(String... packages) {
        return new Rooms(root, edgesIn, List.of(packages), nouns);
    }

    /** The same with these nouns, named relative to the root. */
    public Rooms nouns(String... packages) {
        return new Rooms(root, edgesIn, edgesOut, List.of(packages));
    }

    /** The main classes of the service. */
    JavaClasses classes() {
        return classesIn(root);
    }

    /** The main classes in these packages and below. */
    static JavaClasses classesIn(String... roots) {
        return IMPORTED.computeIfAbsent(
                List.of(roots),
                names -> new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(names));
    }

    /** ArchUnit's patterns for these packages and everything below them. */
    String[] patterns(List<String> packages) {
        return packages.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    /** Whether the class is in the root or in a package that is assigned to a room. */
    boolean include(JavaClass type) {
        return type.getPackageName().equals(root)
                || Stream.of(edgesIn, edgesOut, nouns)
                        .flatMap(List::stream)
                        .map(name -> root + "." + name)
                        .anyMatch(name -> (type.getPackageName() + ".").startsWith(name + "."));
    }
}
