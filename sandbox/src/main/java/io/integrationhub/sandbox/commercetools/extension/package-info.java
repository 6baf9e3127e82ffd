/**
 * API Extensions: called before a resource is saved, with their timeout, and with responses that must follow the
 * contract.
 */
@NullMarked
package io.integrationhub.sandbox.commercetools.extension;

import org.jspecify.annotations.NullMarked;
