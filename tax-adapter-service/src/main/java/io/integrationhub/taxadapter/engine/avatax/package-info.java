/** Avalara AvaTax, REST v2: https://developer.avalara.com/api-reference/avatax/rest/v2. */
@NullMarked
package io.integrationhub.taxadapter.engine.avatax;

import org.jspecify.annotations.NullMarked;
