/** What a tenant chooses about tax. */
@NullMarked
package io.integrationhub.taxadapter.settings;

import org.jspecify.annotations.NullMarked;
