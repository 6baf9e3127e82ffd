/** Values that several kinds of resources hold: money, addresses, custom fields, references to states. */
@NullMarked
package io.integrationhub.sandbox.commercetools.values;

import org.jspecify.annotations.NullMarked;
