package io.integrationhub.checks.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import io.integrationhub.checks.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds that {@code checkstyle.xml} finds what it is for; the build itself runs it on every module. */
class CheckstyleTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class StringUtils {}",
                "class OrderHelper {}",
                "interface TenantManager {}",
                "class OrdersImpl {}",
                "class AbstractOrder {}",
                "class OrderBase {}",
                "class A { record Misc() {} }",
                "package io.common; class A {}",
                "package io.util.order; class A {}",
                "import java.util.*; class A { List<String> a; }",
                "import static java.util.Map.*; class A { Entry<String, String> a; }",
                "import module java.base; class A {}",
                "import lombok.Data; class A { Data a; }",
                "import java.util.List; class A {}",
                "class A {} // TO" + "DO later",
                "/**\n * @auth" + "or me\n */\nclass A {}",
                "class A { void a(int v, int w, int x, int y, int z) {} }",
                "class A { A(int a, int b, int c, int d, int e, int f, int g, int h, int i) {} }",
            })
    void findsWhatTheHouseStyleRulesOut(String source) throws Exception {
        assertThat(violations("src/main/java/A.java", source)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Database {}",
                "class Implicit {}",
                "package io.order; import java.util.List; class A { List<String> a; }",
                "class A { A(int u, int v, int w, int x, int y, int z) {} }",
                "class A { @Bean int a(int u, int v, int w, int x, int y, int z) { return 1; } }",
                "class A extends B { @Override void a(int u, int v, int w, int x, int y, int z) {} }",
                "record A(int a, int b, int c, int d, int e, int f, int g, int h, int i) {}",
            })
    void acceptsOrdinaryCode(String source) throws Exception {
        assertThat(violations("src/main/java/A.java", source)).isEmpty();
    }

    @Test
    void findsLongFiles() throws Exception {
        assertThat(violations("src/main/java/A.java", "class A {}" + "\n".repeat(301)))
                .hasSize(1);
        assertThat(violations("src/main/java/A.java", "class A {}" + "\n".repeat(299)))
                .isEmpty();
    }

    @Test
    void findsLongFlows() throws Exception {
        assertThat(violations("src/main/java/OrderFlow.java", "class OrderFlow {}" + "\n".repeat(121)))
                .singleElement()
                .asString()
                .startsWith("A flow has at most 120 lines");
        assertThat(violations("src/test/java/OrderFlow.java", "class OrderFlow {}" + "\n".repeat(121)))
                .isEmpty();
    }

    @Test
    void findsLongMethods() throws Exception {
        String method = "class A { void a() {" + "\nint x;".repeat(41) + "\n} }";

        assertThat(violations("src/main/java/A.java", method)).hasSize(1);
    }

    @Test
    void acceptsALongTableOfCasesInTestsOnly() throws Exception {
        String table = "class A { int[] a() {\nreturn new int[] {" + "\n1,".repeat(45) + "2};\n} }";

        assertThat(violations("src/test/java/A.java", table)).isEmpty();
        assertThat(violations("src/main/java/A.java", table)).hasSize(1);
    }

    private List<String> violations(String file, String source) throws Exception {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, source);
        Path config = SourceTree.ofThisBuild().root().resolve("checks/checkstyle.xml");
        Checker checker = new Checker();
        Violations violations = new Violations(new ArrayList<>());
        try {
            checker.setModuleClassLoader(Checker.class.getClassLoader());
            checker.configure(
                    ConfigurationLoader.loadConfiguration(config.toString(), new PropertiesExpander(new Properties())));
            checker.addListener(violations);
            checker.process(List.of(path.toFile()));
        } finally {
            checker.destroy();
        }
        return violations.messages();
    }

    private record Violations(List<String> messages) implements AuditListener {

        @Override
        public void addError(AuditEvent event) {
            messages.add(event.getMessage());
        }

        @Override
        public void addException(AuditEvent event, Throwable failure) {
            throw new IllegalStateException(failure);
        }

        @Override
        public void auditStarted(AuditEvent event) {}

        @Override
        public void auditFinished(AuditEvent event) {}

        @Override
        public void fileStarted(AuditEvent event) {}

        @Override
        public void fileFinished(AuditEvent event) {}
    }
}
