package io.integrationhub.checks.size;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.checks.JavaSources;
import io.integrationhub.checks.Problem;
import io.integrationhub.checks.SourceTree;
import io.integrationhub.checks.size.SizeStatistics.Distribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class SizeTest {

    private final SizeCheck check = new SizeCheck(new SizeLimits(9, 3, 2, 4));

    @TempDir
    Path folder;

    @Test
    @DisabledIfSystemProperty(named = "check.size", matches = "false")
    void everyFileAndMethodOfThisTreeIsSmall() {
        JavaSources sources = JavaSources.parse(SourceTree.ofThisBuild());
        SizeStatistics sizes = SizeStatistics.of(sources);
        System.out.println("main code: files " + sizes.files() + "; methods " + sizes.methods());

        new SizeCheck(SizeLimits.OF_THIS_HOUSE).check(sources).requireClean();
    }

    @Test
    void findsALongFile() throws Exception {
        assertThat(problemsOf("class A {\n" + "\n".repeat(8) + "}\n")).containsExactly("A.java has 10 lines of 9");
        assertThat(problemsOf("class A {\n" + "\n".repeat(7) + "}\n")).isEmpty();
    }

    @Test
    void findsALongMethodAndCountsItsAnnotations() throws Exception {
        assertThat(problemsOf("class A {\n@Deprecated\nvoid a() {\nint x;\n}\n}\n"))
                .containsExactly("A.java:2 a has 4 lines of 3");
        assertThat(problemsOf("class A {\nvoid a() {\nint x;\n}\n}\n")).isEmpty();
    }

    @Test
    void allowsALongTableOfCasesInTestsOnly() throws Exception {
        String table = "class A {\nint[] a() {\nreturn new int[] {\n1,\n2};\n}\n}\n";

        assertThat(problemsOf(table)).isEmpty();

        Files.createDirectories(folder.resolve("src/main"));
        Files.writeString(folder.resolve("src/main/B.java"), table);
        assertThat(problemsOf(table)).containsExactly("src/main/B.java:2 a has 5 lines of 3");
    }

    @Test
    void findsTooManyParameters() throws Exception {
        assertThat(problemsOf("class A { void a(int x, int y, int z) {} }\n"))
                .containsExactly("A.java:1 a has 3 parameters of 2");
    }

    @Test
    void allowsMoreForWhatIsWired() throws Exception {
        assertThat(problemsOf(
                        "class A { A(int v, int x, int y, int z) {} @Bean int b(int x, int" + " y, int z) {} }\n"))
                .isEmpty();
        assertThat(problemsOf("class A { A(int u, int v, int x, int y, int z) {} }\n"))
                .containsExactly("A.java:1 A has 5 parameters of 4");
    }

    @Test
    void allowsAnyForWhatIsGiven() throws Exception {
        assertThat(problemsOf("class A { @Override void a(int x, int y, int z) {} }\n"))
                .isEmpty();
        assertThat(problemsOf("record A(int u, int v, int x, int y, int z) {}\n"))
                .isEmpty();
    }

    @Test
    void findsAMethodInsideAnAnonymousClass() throws Exception {
        assertThat(problemsOf("class A { Object o = new Object() { void a(int x, int y, int z) {}" + " }; }\n"))
                .hasSize(1);
    }

    @Test
    void describesWhereMostValuesAre() {
        assertThat(Distribution.of(LongStream.rangeClosed(1, 11))).isEqualTo(new Distribution(11, 6, 10, 11));
        assertThat(Distribution.of(LongStream.empty())).isEqualTo(new Distribution(0, 0, 0, 0));
    }

    private List<String> problemsOf(String source) throws IOException {
        Files.writeString(folder.resolve("A.java"), source);
        return check.check(JavaSources.parse(new SourceTree(folder))).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
