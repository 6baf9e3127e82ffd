package io.integrationhub.catalogsync.source.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.catalogsync.catalog.AttributeDefinition;
import io.integrationhub.catalogsync.catalog.AttributeType;
import io.integrationhub.catalogsync.catalog.EnumValue;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.catalog.ProductType;
import io.integrationhub.catalogsync.source.LanguageSettings;
import io.integrationhub.catalogsync.source.Languages;
import io.integrationhub.catalogsync.source.SharedData;
import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.test.fakes.BoundSections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EtimFileTest {

    private static final Languages LANGUAGES = new Languages(BoundSections.bound(LanguageSettings.SECTION, Map.of()));

    @Test
    void makesAProductTypeOfAClass() throws IOException {
        TypeSurvey survey = new TypeSurvey(small(), settings(Map.of()), List.of());
        survey.record(new ClassRef("ETIM-8.0", "EC900001"), LocalizedText.empty(), List.of());

        ProductType type = survey.finish().all().getFirst();

        assertThat(type.key()).isEqualTo("etim-ec900001");
        assertThat(type.name()).isEqualTo("Office lamp");
        assertThat(type.attributes())
                .extracting(AttributeDefinition::name)
                .startsWith("EF900001", "EF900002", "EF900003_min", "EF900003_max", "EF900004", "gtin");
        assertThat(type.attributes()).noneMatch(AttributeDefinition::required);
        assertThat(type.attributes().get(1).hint())
                .hasValueSatisfying(it -> assertThat(it.in("de")).contains("W"));
    }

    @Test
    void keepsTheValuesOfAClassInOrderAndLeavesOutDeletedOnes() throws IOException {
        TypeSurvey survey = new TypeSurvey(small(), settings(Map.of()), List.of());
        survey.record(new ClassRef("ETIM", "EC900001"), LocalizedText.empty(), List.of());

        AttributeType type =
                survey.finish().all().getFirst().attributes().getFirst().type();

        assertThat(type).isInstanceOfSatisfying(AttributeType.EnumType.class, it -> {
            assertThat(it.localized()).isTrue();
            assertThat(it.values()).extracting(EnumValue::key).containsExactly("EV900001", "EV900002");
            assertThat(it.values().getLast().label().in("de")).contains("Halogenlampe");
        });
    }

    @Test
    void readsAReleaseInAnArchive(@TempDir Path folder) throws IOException {
        Path archive = folder.resolve("etim.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("etim.xml"));
            zip.write(Objects.requireNonNull(EtimFileTest.class.getResourceAsStream("etim.xml"))
                    .readAllBytes());
            zip.closeEntry();
        }

        Classification read = ClassificationFile.read(settings(Map.of("file", archive.toString())), LANGUAGES);

        assertThat(read.classes()).containsOnlyKeys("EC900001");
    }

    @Test
    void rejectsAFileWithoutClasses(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("other.xml"), "<IXF/>");

        assertThatThrownBy(() -> ClassificationFile.read(settings(Map.of("file", file.toString())), LANGUAGES))
                .isInstanceOf(PermanentFault.class)
                .hasMessageContaining("no classes");
    }

    @Test
    void readsAWholeRelease() throws IOException {
        Path archive = SharedData.folder("etim").resolve("etim-6.0-international-ixf-en-de-nl.zip");

        Classification read = ClassificationFile.read(settings(Map.of("file", archive.toString())), LANGUAGES);

        // The file has 2,380 classes with 26,949 features, of which it marks 17 and 969 as deleted.
        assertThat(read.classes()).hasSize(2_363);
        assertThat(read.classes().values().stream()
                        .mapToInt(it -> it.features().size())
                        .sum())
                .isEqualTo(25_980);
        assertThat(read.classes().get("EC000003").name().byLanguage())
                .containsEntry("de", "Fehlerstrom-Schutzschalter")
                .containsKeys("en", "nl");
    }

    private static Classification small() throws IOException {
        return EtimFile.read(
                SourceDocument.of(
                        "etim.xml", () -> Objects.requireNonNull(EtimFileTest.class.getResourceAsStream("etim.xml"))),
                LANGUAGES);
    }

    private static ClassificationSettings settings(Map<String, String> properties) {
        return BoundSections.bound(ClassificationSettings.SECTION, properties);
    }
}
