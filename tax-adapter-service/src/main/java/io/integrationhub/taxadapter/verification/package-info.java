/** Verification of delivery addresses and VAT ids while a customer waits; results are cached. */
@NullMarked
package io.integrationhub.taxadapter.verification;

import org.jspecify.annotations.NullMarked;
