# dga: the average over decomposable graphs (Madigan and York 1997), for three to five lists. Task: graphs.
# Every number of unseen people from nought to `reach` times those seen is a point of the grid. With `gamma_a` and
# `gamma_b` the prior of N is Poisson with a gamma mean; without, it is 1/N.
source(file.path(dirname(sub("--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "run.R"))
suppressPackageStartupMessages(library(dga))

for (name in tables) {
  cells <- cells_of(table_of(name))
  lists <- length(dim(cells))
  seen <- sum(cells)
  graphs_file <- paste0("graphs", lists)
  data(list = graphs_file, package = "dga")
  graphs <- get(graphs_file)
  delta <- setting("delta", 2^-lists)
  unseen <- 0:(setting("reach", 10) * seen)
  a <- setting("gamma_a", 0)
  b <- setting("gamma_b", 0)

  N <- unseen + seen
  prior <- if (a > 0) N * log(b) - (N + a) * log(1 + b) + lgamma(N + a) - lgamma(N + 1) - lgamma(a)
  fit <- timed(bma.cr(cells, unseen, delta, graphs, prior))

  posterior <- colSums(fit$value)
  of_graph <- rowSums(fit$value)
  at <- function(level) N[which(cumsum(posterior) >= level)[1]]
  best <- which.max(of_graph)
  cliques <- sapply(graphs[[best]]$C, function(clique) paste0(clique, collapse = ""))
  report(
    "dga", name,
    list(mean = sum(N * posterior), low = at(0.025), median = at(0.5), high = at(0.975), mode = N[which.max(posterior)],
         least_squared_relative_error = sum(posterior / N) / sum(posterior / N^2),
         top_graph = paste0("[", paste0(cliques, collapse = ","), "]"), top_graph_probability = of_graph[best],
         graphs = length(graphs)),
    fit$cpu_seconds
  )
}
