package io.integrationhub.catalogsync.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.catalogsync.catalog.Category;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.source.CatalogItems;
import io.integrationhub.run.Finding;
import io.integrationhub.run.Item;
import io.integrationhub.run.ItemSink;
import io.integrationhub.run.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FittingSinkTest {

    private static final Place PLACE = new Place("catalog.xml", 7, "G-1");

    private final List<Item<?>> items = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final FittingSink sink = new FittingSink(
            new ItemSink() {
                @Override
                public <T> void add(Item<T> item) {
                    items.add(item);
                }

                @Override
                public void report(Finding finding) {
                    findings.add(finding);
                }
            },
            new LanguageFilter(Set.of("de", "en")));

    @Test
    void passesTextsInLanguagesOfTheProjectOn() {
        // Given
        Category category = category(Map.of("de", "Bohrer", "en", "Drills"));

        // When
        sink.add(CatalogItems.of(category, PLACE));

        // Then
        assertThat(desired()).containsExactly(category);
        assertThat(findings).isEmpty();
    }

    @Test
    void leavesOtherTextsOutWithOneWarningPerLanguage() {
        // When
        sink.add(CatalogItems.of(category(Map.of("de", "Bohrer", "fr", "Foret")), PLACE));
        sink.add(CatalogItems.of(category(Map.of("de", "Bohrer", "fr", "Foret")), PLACE));

        // Then
        assertThat(desired()).hasSize(2).containsOnly(category(Map.of("de", "Bohrer")));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.message()).contains("fr");
        });
    }

    @Test
    void leavesAnItemOutThatHasNoNameInAnyLanguageOfTheProject() {
        // When
        sink.add(CatalogItems.of(category(Map.of("fr", "Foret")), PLACE));

        // Then
        assertThat(items).isEmpty();
        assertThat(findings)
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.WARNING, Finding.Severity.ERROR);
    }

    @Test
    void passesDeletionsOn() {
        // When
        sink.add(CatalogItems.deletedProduct("acme-1", PLACE));

        // Then
        assertThat(items).hasSize(1);
    }

    private List<Object> desired() {
        return items.stream().<Object>map(item -> item.desired().orElseThrow()).toList();
    }

    private static Category category(Map<String, String> names) {
        LocalizedText text = new LocalizedText(new TreeMap<>(names));
        return new Category(
                "drills",
                Optional.empty(),
                text,
                text,
                Optional.empty(),
                Optional.empty(),
                LocalizedText.empty(),
                List.of());
    }
}
