package io.integrationhub.taxadapter.commercetools;

import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.tax.Fingerprint;
import io.integrationhub.taxadapter.tax.Source;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a cart is marked with: only the hub can make it, because shoppers may write the custom fields of their carts,
 * and would make an estimate final or a tax of their own the engine's.
 */
final class CartSeal {

    private static final String ALGORITHM = "HmacSHA256";

    private CartSeal() {}

    /**
     * Says that taxes were asked for with this question, and where they come from. The key is the first secret of the
     * Extensions: once it is replaced, every cart is asked about once more.
     */
    static String of(Tenant tenant, Fingerprint asked, Source source) {
        // A tenant with an engine has a secret: the start looks at that.
        byte[] key = tenant.section(ExtensionSettings.SECTION)
                .secrets()
                .getFirst()
                .value()
                .getBytes(StandardCharsets.UTF_8);
        String text = "tax-mark\n" + source.mark() + "\n" + asked.value();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] seal = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(seal);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
