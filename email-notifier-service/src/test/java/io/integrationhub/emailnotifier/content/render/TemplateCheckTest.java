package io.integrationhub.emailnotifier.content.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the start reports about a tenant's own templates. */
class TemplateCheckTest {

    private static final String PREFIX = "email-notifier.templates.folder ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            refund.html              | {{refunt}}                    | refund.html, line 2: uses {{refunt}}, which does not exist; did you mean refund?
            refund_de.txt            | {{#parcels}}x{{/parcels}}     | refund_de.txt, line 2: uses {{parcels}}, which does not exist; did you mean parcel?
            refund.txt               | {{^foo}}x{{/foo}}             | refund.txt, line 2: uses {{foo}}, which does not exist
            refund.txt               | {{^refund}}{{bar}}{{/refund}} | refund.txt, line 2: uses {{bar}}, which does not exist
            refund.txt               | {{text.refund-intr}}          | refund.txt, line 2: uses {{text.refund-intr}}, which does not exist; did you mean refund-intro?
            refund.txt               | {{text.order-confirmation-intro}} | refund.txt, line 2: uses {{text.order-confirmation-intro}}, which does not exist; did you mean order-confirmation-title?
            refund.txt               | {{unitPrice}}                 | refund.txt, line 2: uses {{unitPrice}}, which is not there in this place
            refund.txt               | {{order.getClass}}            | refund.txt, line 2: uses {{order.getClass}}, which does not exist
            refund.txt               | {{#order}}                    | refund.txt, line 2: Section missing close tag 'order'
            refund.txt               | {{/order}}                    | refund.txt, line 2: Section close tag with no open tag 'order'
            refund.html              | {{{greeting}}}                | refund.html, line 2: writes a value without escaping it; write {{name}}
            refund.html              | {{&greeting}}                 | refund.html, line 2: writes a value without escaping it; write {{name}}
            refund.html              | {{=<% %>=}}                   | refund.html, line 2: changes the delimiters, which is not allowed
            refund.html              | <a href={{brand.homeUrl}}>    | refund.html, line 2: writes a value into an attribute without quotes
            refund.html              | <a\\n href={{brand.homeUrl}}> | refund.html, line 3: writes a value into an attribute without quotes
            refund.html              | <script>x</script>            | refund.html, line 2: contains a script, which no mail program runs
            refund.html              | <p onclick="x">               | refund.html, line 2: contains a script, which no mail program runs
            refund.txt               | {{>fotter}}                   | refund.txt, line 2: includes {{>fotter}}, which does not exist
            refund.txt               | {{>refund}}                   | refund.txt: includes itself, directly or through other templates
            footer.txt               | {{trackingId}}                | footer.txt, line 2: uses {{trackingId}}, which is not there in this place
            stores/berlin/footer.txt | {{trackingId}}                | stores/berlin/footer.txt, line 2: uses {{trackingId}}, which is not there in this place
            refund.subject.txt       | `two\\nlines`                 | refund.subject.txt: must give one line that is not empty
            refnd.html               | x                             | refnd.html: is no mail, and no template includes it
            refund_german.html       | x                             | -
            refund_d.html            | x                             | refund_d.html: is not the name of a template, such as order-confirmation.html, order-confirmation_de.txt or order-confirmation.subject.txt
            notes.md                 | x                             | notes.md: is not the name of a template, such as order-confirmation.html, order-confirmation_de.txt or order-confirmation.subject.txt
            berlin/footer.txt        | x                             | berlin: is not a folder of templates; write those of a Store to stores/<key of the Store>/
            """)
    void reportsABrokenTemplateWithItsLine(String file, String content, String problem) throws IOException {
        // Given
        write(file, "\n" + content.replace("\\n", "\n"));

        // When
        List<String> findings = SampleMails.findings(SampleMails.tenant(folder));

        // Then
        if (problem.equals("-")) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).contains(PREFIX + problem);
        }
    }

    @Test
    void reportsAllMistakesAtOnce() throws IOException {
        // Given
        write("refund.html", "{{one}}\n{{two}}");
        write("order-changed.txt", "{{three}}");

        // When, Then
        assertThat(SampleMails.findings(SampleMails.tenant(folder)))
                .containsExactlyInAnyOrder(
                        PREFIX + "refund.html, line 1: uses {{one}}, which does not exist",
                        PREFIX + "refund.html, line 2: uses {{two}}, which does not exist",
                        PREFIX + "order-changed.txt, line 1: uses {{three}}, which does not exist");
    }

    @Test
    void reportsAnEmptySubject() throws IOException {
        // Given
        write("refund.subject.txt", "\n");

        // When, Then
        assertThat(SampleMails.findings(SampleMails.tenant(folder)))
                .containsExactly(PREFIX + "refund.subject.txt: must give one line that is not empty");
    }

    @Test
    void reportsAFolderThatCannotBeRead() {
        // Given
        Path missing = folder.resolve("missing");

        // When, Then
        assertThat(SampleMails.findings(SampleMails.tenant(missing)))
                .containsExactly(PREFIX + missing + ": cannot be read");
    }

    @Test
    void reportsAFileThatIsNotText() throws IOException {
        // Given
        Files.write(folder.resolve("refund.html"), new byte[] {(byte) 0xc3, (byte) 0x28});

        // When, Then
        assertThat(SampleMails.findings(SampleMails.tenant(folder)))
                .containsExactly(PREFIX + "refund.html: cannot be read as text in UTF-8");
    }

    @Test
    void acceptsOwnTemplatesAndThoseOfAMountedConfigMap() throws IOException {
        // Given
        write("refund.html", "{{>header}}{{>thanks}}{{>footer}}");
        write("thanks.html", "<p>{{greeting}}</p>");
        write("..data/refund.html", "a copy that Kubernetes mounts");

        // When, Then
        assertThat(SampleMails.findings(SampleMails.tenant(folder))).isEmpty();
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
