package io.integrationhub.emailnotifier.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocaleChainTest {

    private static final Set<Locale> LANGUAGES = Set.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("pt", "BR"));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # customer, order, store, project, chosen
            de-AT,      en,    en,    en,      de-AT
            ja,         de-CH, en,    en,      de-CH
            ,           ,      de,    en,      de
            ,           ja,    ko,    de,      de
            ,           ,      ,      ,        en
            ja,         ja,    ja,    ja,      en
            pt-BR,      de,    ,      ,        pt-BR
            pt-PT,      de,    ,      ,        de
            """)
    void choosesTheFirstLocaleInWhichThereAreTexts(
            Locale customer, Locale order, Locale store, Locale project, Locale chosen) {
        // Given
        LocaleChain chain = LocaleChain.of(
                List.of(Optional.ofNullable(customer), Optional.ofNullable(order)),
                Optional.ofNullable(store).stream().toList(),
                Optional.ofNullable(project).stream().toList(),
                Locale.ENGLISH);

        // When, Then
        assertThat(chain.choose(LANGUAGES)).isEqualTo(chosen);
    }

    @Test
    void leavesOutWhatIsNoLanguage() {
        assertThat(LocaleChain.of(
                                List.of(Optional.of(Locale.ROOT)),
                                List.of(Locale.GERMAN, Locale.GERMAN),
                                List.of(),
                                Locale.ENGLISH)
                        .locales())
                .containsExactly(Locale.GERMAN, Locale.ENGLISH);
    }
}
