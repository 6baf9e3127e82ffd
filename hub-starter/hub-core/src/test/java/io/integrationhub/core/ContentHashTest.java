package io.integrationhub.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Secret;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    private record Address(String city, Optional<String> street) {}

    private record ExtendedAddress(String city, Optional<String> street, List<String> lines, boolean isVerified) {}

    @Test
    void isTheSha256OfTheContent() {
        // From FIPS 180-2, appendix B.1.
        assertThat(ContentHash.of("abc").hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(ContentHash.of("abc")).isEqualTo(ContentHash.of(new byte[] {'a', 'b', 'c'}));
        assertThat(ContentHash.of("abc").shortForm()).isEqualTo("ba7816bf8f01");
    }

    @Test
    void isTheHmacOfTheContentWithAKey() {
        // From RFC 4231, section 4.3.
        assertThat(ContentHash.keyed(new Secret("Jefe"), "what do ya want for nothing?")
                        .hex())
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void keepsAdjacentFieldsApart() {
        assertThat(ContentHash.ofFields("ab", "c")).isNotEqualTo(ContentHash.ofFields("a", "bc"));
        assertThat(ContentHash.ofFields(List.of("a"), "b")).isNotEqualTo(ContentHash.ofFields(List.of("a", "b")));
    }

    @Test
    void doesNotDependOnTheOrderOfSetsAndMaps() {
        // Given
        Map<String, String> map = new LinkedHashMap<>(Map.of("a", "1"));
        map.put("b", "2");
        Map<String, String> reversed = new LinkedHashMap<>(Map.of("b", "2"));
        reversed.put("a", "1");
        Set<String> set = new LinkedHashSet<>(List.of("x", "y"));
        Set<String> reversedSet = new LinkedHashSet<>(List.of("y", "x"));

        // Then
        assertThat(ContentHash.ofFields(map, set)).isEqualTo(ContentHash.ofFields(reversed, reversedSet));
        assertThat(ContentHash.ofFields(List.of("x", "y"))).isNotEqualTo(ContentHash.ofFields(List.of("y", "x")));
    }

    @Test
    void doesNotChangeWithAnEmptyComponentThatIsAddedLater() {
        assertThat(ContentHash.ofFields(new Address("Bonn", Optional.empty())))
                .isEqualTo(ContentHash.ofFields(new ExtendedAddress("Bonn", Optional.empty(), List.of(), false)));
        assertThat(ContentHash.ofFields(new Address("Bonn", Optional.empty())))
                .isNotEqualTo(ContentHash.ofFields(new Address("Bonn", Optional.of("Markt"))));
    }

    @Test
    void changesWithNestedRecordsNumbersAndBytes() {
        assertThat(ContentHash.ofFields(List.of(new Address("Bonn", Optional.empty()))))
                .isNotEqualTo(ContentHash.ofFields(List.of(new Address("Köln", Optional.empty()))));
        assertThat(ContentHash.ofFields(new BigDecimal("1E+3"))).isEqualTo(ContentHash.ofFields(1000));
        assertThat(ContentHash.ofFields((Object) new byte[] {1}))
                .isEqualTo(ContentHash.ofFields((Object) new byte[] {1}))
                .isNotEqualTo(ContentHash.ofFields((Object) new byte[] {2}));
    }

    @Test
    void revealsNothingAboutASecret() {
        assertThat(ContentHash.ofFields(new Secret("one"))).isEqualTo(ContentHash.ofFields(new Secret("other")));
    }

    @Test
    void comparesInConstantTime() {
        assertThat(ContentHash.of("a").equalsInConstantTime(ContentHash.of("a")))
                .isTrue();
        assertThat(ContentHash.of("a").equalsInConstantTime(ContentHash.of("b")))
                .isFalse();
    }
}
