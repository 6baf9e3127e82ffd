package io.integrationhub.emailnotifier.content.view;

import io.integrationhub.emailnotifier.content.order.Address;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An address in the lines in which its country writes it. */
final class PostalLines {

    private static final Set<String> NUMBER_FIRST =
            Set.of("US", "CA", "GB", "IE", "FR", "AU", "NZ", "LU", "IN", "SG", "ZA", "MT");
    private static final Set<String> CITY_REGION_CODE = Set.of("US", "CA", "AU");
    private static final Set<String> CODE_LAST = Set.of("GB", "IE", "NZ", "SG", "IN", "ZA");
    private static final Set<String> WITHOUT_REGION =
            Set.of("DE", "AT", "CH", "FR", "NL", "BE", "LU", "DK", "SE", "NO", "FI", "PL", "CZ", "PT", "GB");

    private final Address address;

    private PostalLines(Address address) {
        this.address = address;
    }

    /** The lines; the country in the reader's language. */
    static List<String> of(Address address, Locale locale) {
        PostalLines lines = new PostalLines(address);
        return Stream.of(
                        Stream.of(
                                address.company(),
                                joined(" ", address.title(), address.firstName(), address.lastName()),
                                lines.street(),
                                address.additionalStreetInfo(),
                                address.poBox()),
                        lines.city(),
                        Stream.of(country(address.country(), locale)))
                .flatMap(line -> line)
                .map(PlainText::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String street() {
        return NUMBER_FIRST.contains(address.country())
                ? joined(" ", address.streetNumber(), address.streetName())
                : joined(" ", address.streetName(), address.streetNumber());
    }

    private Stream<String> city() {
        String region = WITHOUT_REGION.contains(address.country()) ? "" : address.region();
        if (CITY_REGION_CODE.contains(address.country())) {
            return Stream.of(joined(", ", address.city(), joined(" ", region, address.postalCode())));
        }
        if (CODE_LAST.contains(address.country())) {
            return Stream.of(joined(", ", address.city(), region), address.postalCode());
        }
        return Stream.of(joined(" ", address.postalCode(), address.city()), region);
    }

    private static String country(String code, Locale locale) {
        return code.isBlank() ? "" : Locale.of("", code).getDisplayCountry(locale);
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(separator));
    }
}
