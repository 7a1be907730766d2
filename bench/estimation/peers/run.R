# What every script here shares: its arguments, the table of a name, how work is timed, and the line it prints.
#
#     Rscript PACKAGE.R DATA TASK TABLE... [NAME=VALUE...]
#
# DATA is a folder of capture tables in CSV: a column of 0 and 1 for each list, the last column the count of people.

given <- commandArgs(trailingOnly = TRUE)
is_setting <- grepl("=", given, fixed = TRUE)
folder <- given[!is_setting][1]
task <- given[!is_setting][2]
tables <- given[!is_setting][-(1:2)]
if (length(tables) == 0) stop("expected: DATA TASK TABLE... [NAME=VALUE...]", call. = FALSE)

# The settings of this run, as they are reported: those asked for, and the default of each that was looked up.
settings <- list()

setting <- function(name, default) {
  start <- paste0(name, "=")
  at <- which(is_setting & startsWith(given, start))
  value <- if (length(at)) as(substring(given[at[1]], nchar(start) + 1), class(default)) else default
  settings[[name]] <<- value
  value
}

table_of <- function(name) read.csv(file.path(folder, paste0(name, ".csv")))

# The cells of all 2^J patterns as an array of J dimensions, list j along dimension j, nought first.
cells_of <- function(table) {
  lists <- ncol(table) - 1
  cells <- array(0, rep(2, lists))
  cells[as.matrix(table[, 1:lists]) + 1] <- table[[lists + 1]]
  cells
}

# The value of an expression, and the seconds of processor time it took (user and system, after collecting garbage).
timed <- function(work) {
  spent <- system.time(value <- work)
  list(value = value, cpu_seconds = sum(spent[c("user.self", "sys.self")]))
}

report <- function(package, table, values, cpu_seconds, draws = numeric(0)) {
  line <- list(
    package = package, version = as.character(packageVersion(package)), task = task, data = table,
    values = values, cpu_seconds = cpu_seconds, settings = settings, draws = I(draws)
  )
  cat(jsonlite::toJSON(line, auto_unbox = TRUE, digits = NA), "\n", sep = "")
}
