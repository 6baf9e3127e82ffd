/** Any engine that speaks HTTP and JSON, told what to say by a tenant's JSONata mappings. */
@NullMarked
package io.integrationhub.taxadapter.engine.http;

import org.jspecify.annotations.NullMarked;
