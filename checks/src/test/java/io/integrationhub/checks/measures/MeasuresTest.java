package io.integrationhub.checks.measures;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.checks.JavaSources;
import io.integrationhub.checks.Problem;
import io.integrationhub.checks.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class MeasuresTest {

    @TempDir
    private Path folder;

    @Test
    @DisabledIfSystemProperty(named = "check.measures", matches = "false")
    void thisTreeKeepsTheLimits() {
        Measures.of(JavaSources.parse(SourceTree.ofThisBuild())).check().requireClean();
    }

    @Test
    @EnabledIfSystemProperty(named = "measures.print", matches = "true", disabledReason = "./hub measures prints them")
    void printsTheMeasuresOfThisTree() {
        System.out.print(Measures.of(JavaSources.parse(SourceTree.ofThisBuild())));
    }

    @Test
    void findsACrowdedPackage() throws Exception {
        for (int i = 0; i < 21; i++) {
            write("a/A" + i, "package a; class A" + i + " {}");
        }

        assertThat(problems()).containsExactly(new Problem("a", 0, "has 21 classes of 20"));
    }

    @Test
    void findsPackagesThatImportOneAnother() throws Exception {
        write("a/A", "package a; import b.B; class A {}");
        write("b/B", "package b; import c.C.D; class B {}");
        write("c/C", "package c; import static a.A.x; class C {}");
        write("d/D", "package d; import a.A; class D {}");

        assertThat(problems()).containsExactly(new Problem("a b c", 0, "import one another"));
    }

    @Test
    void findsTooManyPublicTypes() throws Exception {
        write("a/A", "package a; public class A {}");
        write("a/B", "package a; class B {}");

        assertThat(problems()).containsExactly(new Problem("main code", 0, "package-private: 50 % (at least 55 %)"));
    }

    @Test
    void findsTooManyDeeplyIndentedLines() throws Exception {
        write("a/A", "package a; class A {\n" + " ".repeat(24) + "int x;\n}\n");

        assertThat(problems())
                .containsExactly(new Problem("main code", 0, "indented 24 columns or more: 33.3 % (at most 5 %)"));
    }

    @Test
    void describesWhereMostValuesAre() {
        assertThat(Distribution.of(LongStream.rangeClosed(1, 11))).isEqualTo(new Distribution(11, 6, 10, 11));
        assertThat(Distribution.of(LongStream.empty())).isEqualTo(new Distribution(0, 0, 0, 0));
    }

    @Test
    void findsNoCycleInATree() {
        assertThat(PackageCycles.in(Map.of("a", Set.of("b", "c"), "b", Set.of("c"))))
                .isEmpty();
    }

    private List<Problem> problems() {
        return Measures.of(JavaSources.parse(new SourceTree(folder))).check().problems();
    }

    private void write(String type, String source) throws IOException {
        Path file = folder.resolve("src/main/java/" + type + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }
}
