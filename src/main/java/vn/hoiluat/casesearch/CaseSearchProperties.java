package vn.hoiluat.casesearch;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the search over cases.
 *
 * @param indexDirectory the folder of its index; none: the index lives in memory and is built at every start
 * @param commitEvery how often the index is put on disk while cases change
 */
@ConfigurationProperties("hoiluat.case-search")
public record CaseSearchProperties(
        @Nullable Path indexDirectory, @DefaultValue("30s") Duration commitEvery) {}
