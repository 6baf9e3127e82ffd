package io.integrationhub.catalogsync.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaAddressTest {

    private static final MediaAddress BELOW = MediaAddress.below(Optional.empty(), Optional.of("https://a.example/m"));

    @ParameterizedTest
    @CsvSource({
        "b.jpg, https://a.example/m/b.jpg",
        "./b.jpg, https://a.example/m/b.jpg",
        "/x/b.jpg, https://a.example/m/x/b.jpg",
        "x\\b c.jpg, https://a.example/m/x/b%20c.jpg",
        "ü.jpg, https://a.example/m/%C3%BC.jpg",
        "a%20b.jpg, https://a.example/m/a%20b.jpg",
        "http://c.example/d.jpg?e=1, http://c.example/d.jpg?e=1",
    })
    void completesAndEncodesAddresses(String source, String address) {
        assertThat(BELOW.of(source)).contains(URI.create(address));
    }

    @Test
    void knowsNoAddressOfWhatIsNoneOnTheWeb() {
        assertThat(BELOW.of("file:///etc/passwd")).isEmpty();
        assertThat(BELOW.of("C:\\pictures\\a.jpg")).isEmpty();
        assertThat(MediaAddress.below(Optional.empty(), Optional.of("pictures")).of("a.jpg"))
                .isEmpty();
    }

    @Test
    void prefersTheConfiguredAddress() {
        assertThat(MediaAddress.below(Optional.of(URI.create("https://own.example/")), Optional.of("https://a.example"))
                        .of("a.jpg"))
                .contains(URI.create("https://own.example/a.jpg"));
    }
}
