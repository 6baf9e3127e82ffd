/** Values that many resource types contain: money, addresses, custom fields and enumerated fields. */
@NullMarked
package io.integrationhub.sandbox.commercetools.values;

import org.jspecify.annotations.NullMarked;
