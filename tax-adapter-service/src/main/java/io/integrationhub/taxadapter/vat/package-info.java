/** The register of VAT ids: the port {@code VatRegister}, and VIES behind it. */
@NullMarked
package io.integrationhub.taxadapter.vat;

import org.jspecify.annotations.NullMarked;
