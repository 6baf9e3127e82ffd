/** Any engine that speaks JSON over HTTP; a tenant's JSONata mappings translate requests and responses. */
@NullMarked
package io.integrationhub.taxadapter.engine.http;

import org.jspecify.annotations.NullMarked;
