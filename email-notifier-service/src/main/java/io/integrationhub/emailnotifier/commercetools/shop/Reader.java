package io.integrationhub.emailnotifier.commercetools.shop;

import io.integrationhub.emailnotifier.content.LocaleChain;
import io.integrationhub.emailnotifier.content.StoreKey;
import io.integrationhub.emailnotifier.content.value.Addressee;
import io.integrationhub.emailnotifier.content.value.StoreLinks;
import io.integrationhub.emailnotifier.mail.Recipient;
import java.util.Optional;

/**
 * Who reads a mail.
 *
 * @param recipient empty if there is no address to which a mail can be sent
 * @param addressee who is greeted
 * @param locales in which the mail may be written, best first
 * @param store the Store in which the reader buys
 * @param links where the Store's pages are
 */
public record Reader(
        Optional<Recipient> recipient,
        Addressee addressee,
        LocaleChain locales,
        Optional<StoreKey> store,
        StoreLinks links) {

    /** Omits personal data. */
    @Override
    public String toString() {
        return "Reader[" + store.map(StoreKey::value).orElse("") + "]";
    }
}
