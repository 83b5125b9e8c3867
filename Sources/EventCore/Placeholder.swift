// EventCore
